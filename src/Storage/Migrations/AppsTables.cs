using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Apps that devices can be given, with every version that there was.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0121_apps")]
internal sealed class AppsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "apps",
            c => new
            {
                id = c.Id(),
                name_key = c.Key(),
                kind = c.Key(),
                platform = c.Key(),
                number = c.SmallNumber(),
                created_at = c.Instant(),
                changed_at = c.Instant(),
                changed_by = c.Text(),
                deleted_at = c.Instant(nullable: true),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("apps", ["name_key"], filter: "deleted_at IS NULL");
        migrationBuilder.Index("apps", "changed_at", "id");
        migrationBuilder.Table(
            "app_versions",
            c => new
            {
                app_id = c.Id(),
                number = c.SmallNumber(),
                content = c.Json(),
                hash = c.Key(),
                package_sha256 = c.Key(nullable: true),
                at = c.Instant(),
                by = c.Text(),
                approved_by = c.Text(nullable: true),
                note = c.Text(nullable: true),
            },
            row => new { row.app_id, row.number }
        );
        migrationBuilder.Index("app_versions", "package_sha256");
    }
}
