using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0005_people")]
internal sealed class PeopleTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "people",
            c => new
            {
                id = c.Id(),
                peer_id = c.Key(),
                display_name = c.Text(),
                display_name_key = c.Key(),
                email = c.Text(nullable: true),
                org_unique_id = c.Text(nullable: true),
                status = c.Key(),
                enrollment = c.Key(),
                created_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("people", ["peer_id"]);
        migrationBuilder.Index("people", "display_name_key", "id");
        migrationBuilder.Index("people", "created_at", "id");
        migrationBuilder.Index("people", "enrollment", "display_name_key", "id");

        migrationBuilder.Table(
            "person_device_keys",
            c => new { person_id = c.Id(), fingerprint = c.Key() },
            row => new { row.person_id, row.fingerprint }
        );
        migrationBuilder.Index("person_device_keys", "fingerprint");
    }
}
