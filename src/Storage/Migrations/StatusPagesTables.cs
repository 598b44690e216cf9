using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Profiles of the enrollment status page, the groups that they are assigned to, and what was frozen at admissions.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0070_status_pages")]
internal sealed class StatusPagesTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "esp_profiles",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                name_key = c.Key(),
                description = c.Text(nullable: true),
                priority = c.SmallNumber(),
                is_default = c.Flag(),
                status = c.Key(),
                settings = c.Json(),
                created_at = c.Instant(),
                changed_at = c.Instant(),
                changed_by = c.Text(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("esp_profiles", ["name_key"]);
        migrationBuilder.UniqueIndex("esp_profiles", ["priority"]);
        migrationBuilder.UniqueIndex("esp_profiles", ["is_default"], filter: "is_default");
        migrationBuilder.Table(
            "esp_profile_groups",
            c => new { profile_id = c.Id(), group_id = c.Id() },
            row => new { row.profile_id, row.group_id }
        );
        migrationBuilder.Index("esp_profile_groups", "group_id", "profile_id");
        migrationBuilder.Table(
            "esp_profile_snapshots",
            c => new
            {
                record_id = c.Id(),
                profile_id = c.Id(),
                device_id = c.Id(),
                target = c.Key(),
                profile = c.Json(),
                at = c.Instant(),
            },
            row => row.record_id
        );
    }
}
