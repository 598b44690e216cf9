using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Names and personal values move to tables that can be erased; what is left is sealed.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0020_audit_seal")]
internal sealed class AuditSealTables : Migration
{
    /// <summary>One for each filter of the list, in the order of the list.</summary>
    private static readonly string[][] Filters =
    [
        ["action", "at", "id"],
        ["actor_kind", "at", "id"],
        ["actor_id", "at", "id"],
        ["entity_kind", "at", "id"],
        ["entity_id", "at", "id"],
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Erasable(migrationBuilder);
        Queue(migrationBuilder);
        WithoutNames(migrationBuilder);
        Log(migrationBuilder);
    }

    private static void Erasable(MigrationBuilder migration)
    {
        migration.Table(
            "audit_actors",
            c => new
            {
                kind = c.Key(),
                id = c.Key(),
                name = c.Text(),
            },
            row => new { row.kind, row.id }
        );
        migration.Sql(
            "INSERT INTO audit_actors (kind, id, name) SELECT actor_kind, actor_id, MAX(actor_name) FROM audit_events "
                + "WHERE actor_kind IN ('operator', 'token') GROUP BY actor_kind, actor_id"
        );
        migration.Table(
            "audit_openings",
            c => new
            {
                event_id = c.Id(),
                subject_kind = c.Key(),
                subject_id = c.Key(),
                openings = c.Json(),
            },
            row => row.event_id
        );
        migration.Index("audit_openings", "subject_kind", "subject_id");
    }

    private static void Queue(MigrationBuilder migration)
    {
        migration.Table(
            "audit_unsealed",
            c => new { at = c.Instant(), event_id = c.Id() },
            row => new { row.at, row.event_id }
        );
        migration.Sql("INSERT INTO audit_unsealed (at, event_id) SELECT at, id FROM audit_events");
    }

    private static void WithoutNames(MigrationBuilder migration)
    {
        migration.Rebuild(
            "audit_events",
            c => new
            {
                id = c.Id(),
                at = c.Instant(),
                actor_kind = c.Key(),
                actor_id = c.Key(),
                action = c.Key(),
                entity_kind = c.Key(),
                entity_id = c.Key(),
                details = c.Json(),
            },
            row => row.id,
            copied: ["id", "at", "actor_kind", "actor_id", "action", "entity_kind", "entity_id", "details"],
            again =>
            {
                again.Index("audit_events", "at", "id");
                again.AppendOnly("audit_events", "id");
            },
            postgres:
            [
                "ALTER TABLE audit_events DROP COLUMN actor_name",
                "DROP INDEX ix_audit_events_entity_kind_entity_id_at_id",
            ]
        );
        foreach (var columns in Filters)
        {
            migration.Index("audit_events", columns);
        }
    }

    private static void Log(MigrationBuilder migration)
    {
        migration.Table(
            "audit_leaves",
            c => new
            {
                seq = c.Number(),
                event_id = c.Id(),
                leaf_hash = c.Bytes(),
            },
            row => row.seq
        );
        migration.UniqueIndex("audit_leaves", ["event_id"]);
        migration.AppendOnly("audit_leaves", "seq", "event_id");

        migration.Table(
            "audit_tiles",
            c => new
            {
                level = c.SmallNumber(),
                position = c.Number(),
                hash = c.Bytes(),
            },
            row => new { row.level, row.position }
        );
        migration.AppendOnly("audit_tiles", "level, position");

        migration.Table(
            "audit_heads",
            c => new
            {
                size = c.Number(),
                log_id = c.Id(),
                root = c.Bytes(),
                at = c.Instant(),
                key_id = c.Key(),
                signature = c.Bytes(),
                edge = c.Bytes(),
            },
            row => row.size
        );
        migration.Index("audit_heads", "at", "size");
        migration.AppendOnly("audit_heads", "size");
    }
}
