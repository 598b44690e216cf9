using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0003_audit")]
internal sealed class AuditTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "audit_events",
            c => new
            {
                id = c.Id(),
                at = c.Instant(),
                actor_kind = c.Key(),
                actor_id = c.Key(),
                actor_name = c.Text(),
                action = c.Key(),
                entity_kind = c.Key(),
                entity_id = c.Key(),
                details = c.Json(),
            },
            row => row.id
        );
        migrationBuilder.Index("audit_events", "at", "id");
        migrationBuilder.Index("audit_events", "entity_kind", "entity_id", "at", "id");
        migrationBuilder.AppendOnly("audit_events", key: "id");
    }
}
