using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Scripts that devices can run, with every version that there was; their texts are sealed.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0122_scripts")]
internal sealed class ScriptsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "scripts",
            c => new
            {
                id = c.Id(),
                name_key = c.Key(),
                interpreter = c.Key(),
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
        migrationBuilder.UniqueIndex("scripts", ["name_key"], filter: "deleted_at IS NULL");
        migrationBuilder.Index("scripts", "changed_at", "id");
        migrationBuilder.Table(
            "script_versions",
            c => new
            {
                script_id = c.Id(),
                number = c.SmallNumber(),
                settings = c.Json(),
                text = c.Bytes(),
                content_sha256 = c.Key(),
                size_bytes = c.SmallNumber(),
                hash = c.Key(),
                at = c.Instant(),
                by = c.Text(),
                approved_by = c.Text(nullable: true),
                note = c.Text(nullable: true),
            },
            row => new { row.script_id, row.number }
        );
    }
}
