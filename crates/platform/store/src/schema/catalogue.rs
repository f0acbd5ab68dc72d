//! Reading the catalogues of the engines. Both texts of a pair give the same columns.

use super::{Column, ForeignKey, Index, Kind, Schema};
use crate::snapshot::Snapshot;
use crate::{StoreError, params, statements};

statements! {
    /// Columns, table by table, in order.
    pub(crate) COLUMNS = {
        sqlite: "select t.name as owner, c.name, c.type as kind, c.\"notnull\" = 0 and c.pk = 0 as nullable, c.pk as key, \
            c.pk = 1 and lower(c.type) = 'integer' as numbered \
            from sqlite_schema as t join pragma_table_info(t.name) as c \
            where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' order by t.name, c.cid",
        postgres: "select t.relname as owner, c.attname as name, format_type(c.atttypid, null) as kind, \
            not c.attnotnull as nullable, coalesce(array_position(i.indkey::int2[], c.attnum) + 1, 0) as key, \
            c.attidentity <> '' as numbered \
            from pg_class as t join pg_attribute as c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped \
            left join pg_index as i on i.indrelid = t.oid and i.indisprimary \
            where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace order by t.relname, c.attnum",
    };
    /// Indexes other than the primary keys, with their columns.
    pub(crate) INDEXES = {
        sqlite: "select t.name as owner, i.name, i.\"unique\" as is_unique, i.origin = 'u' as is_constraint, \
            i.partial = 1 as partial, (select group_concat(coalesce(x.name, '')) from \
            (select name from pragma_index_info(i.name) order by seqno) as x) as columns \
            from sqlite_schema as t join pragma_index_list(t.name) as i \
            where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' and i.origin <> 'pk'",
        postgres: "select t.relname as owner, n.relname as name, i.indisunique as is_unique, \
            exists (select 1 from pg_constraint as k where k.conindid = i.indexrelid and k.contype = 'u') as is_constraint, \
            i.indpred is not null as partial, (select string_agg(coalesce(c.attname, ''), ',' order by k.place) \
            from unnest(i.indkey) with ordinality as k (number, place) \
            left join pg_attribute as c on c.attrelid = t.oid and c.attnum = k.number) as columns \
            from pg_index as i join pg_class as t on t.oid = i.indrelid join pg_class as n on n.oid = i.indexrelid \
            where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace and not i.indisprimary",
    };
    /// References between tables.
    pub(crate) FOREIGN_KEYS = {
        sqlite: "select t.name as owner, group_concat(k.\"from\") as columns, k.\"table\" as target, \
            group_concat(k.\"to\") as target_columns, lower(k.on_delete) as on_delete \
            from sqlite_schema as t join pragma_foreign_key_list(t.name) as k \
            where t.type = 'table' group by t.name, k.id, k.\"table\", k.on_delete",
        postgres: "select t.relname as owner, (select string_agg(c.attname, ',' order by x.place) \
            from unnest(k.conkey) with ordinality as x (number, place) \
            join pg_attribute as c on c.attrelid = k.conrelid and c.attnum = x.number) as columns, \
            o.relname as target, (select string_agg(c.attname, ',' order by x.place) \
            from unnest(k.confkey) with ordinality as x (number, place) \
            join pg_attribute as c on c.attrelid = k.confrelid and c.attnum = x.number) as target_columns, \
            case k.confdeltype when 'c' then 'cascade' when 'n' then 'set null' when 'r' then 'restrict' \
            when 'd' then 'set default' else 'no action' end as on_delete \
            from pg_constraint as k join pg_class as t on t.oid = k.conrelid join pg_class as o on o.oid = k.confrelid \
            where k.contype = 'f' and t.relnamespace = current_schema()::regnamespace",
    };
}

pub(crate) async fn read(snapshot: &mut Snapshot) -> Result<Schema, StoreError> {
    let mut schema = Schema::default();
    columns(snapshot, &mut schema).await?;
    indexes(snapshot, &mut schema).await?;
    foreign_keys(snapshot, &mut schema).await?;
    Ok(schema)
}

async fn columns(snapshot: &mut Snapshot, schema: &mut Schema) -> Result<(), StoreError> {
    let mut keys: Vec<(String, i64, String)> = Vec::new();
    let each = &mut |row: &crate::Row| {
        let (owner, name): (String, String) = (row.get("owner")?, row.get("name")?);
        let (numbered, place) = (row.get("numbered")?, row.get("key")?);
        // What SQLite calls `integer primary key` is the numbered bigint of PostgreSQL.
        let kind = if numbered { Kind::Int } else { Kind::from_declared(&row.get::<String>("kind")?) };
        if place > 0 {
            keys.push((owner.clone(), place, name.clone()));
        }
        let column = Column { name, kind, nullable: row.get("nullable")?, numbered };
        schema.tables.entry(owner).or_default().columns.push(column);
        Ok(())
    };
    snapshot.for_each(&COLUMNS, params![], each).await?;
    keys.sort();
    for (owner, _, name) in keys {
        schema.tables.entry(owner).or_default().primary_key.push(name);
    }
    Ok(())
}

async fn indexes(snapshot: &mut Snapshot, schema: &mut Schema) -> Result<(), StoreError> {
    let each = &mut |row: &crate::Row| {
        let table = schema.tables.entry(row.get("owner")?).or_default();
        let columns = row.get("columns")?;
        if row.get("is_constraint")? {
            // Each engine names these in its own way.
            table.unique.insert(columns);
        } else {
            let index = Index { columns, unique: row.get("is_unique")?, partial: row.get("partial")? };
            table.indexes.insert(row.get("name")?, index);
        }
        Ok(())
    };
    snapshot.for_each(&INDEXES, params![], each).await
}

async fn foreign_keys(snapshot: &mut Snapshot, schema: &mut Schema) -> Result<(), StoreError> {
    let each = &mut |row: &crate::Row| {
        let key = ForeignKey {
            columns: row.get("columns")?,
            target: row.get("target")?,
            target_columns: row.get("target_columns")?,
            on_delete: row.get("on_delete")?,
        };
        schema.tables.entry(row.get("owner")?).or_default().foreign_keys.insert(key);
        Ok(())
    };
    snapshot.for_each(&FOREIGN_KEYS, params![], each).await
}
