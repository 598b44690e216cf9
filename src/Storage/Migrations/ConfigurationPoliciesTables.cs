using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Configuration policies, every version of what they say, and what the newest one sets.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0110_configuration_policies")]
internal sealed class ConfigurationPoliciesTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "configuration_policies",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                name_key = c.Key(),
                description = c.Text(nullable: true),
                kind = c.Key(),
                content_key = c.Bytes(),
                latest_version = c.SmallNumber(),
                sha256 = c.Key(),
                setting_count = c.SmallNumber(),
                warning_count = c.SmallNumber(),
                created_at = c.Instant(),
                created_by = c.Text(),
                changed_at = c.Instant(),
                changed_by = c.Text(),
                deleted_at = c.Instant(nullable: true),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("configuration_policies", ["name_key"], filter: "deleted_at IS NULL");
        migrationBuilder.Index("configuration_policies", "name_key", "id");
        migrationBuilder.Index("configuration_policies", "kind", "name_key", "id");
        migrationBuilder.Index("configuration_policies", "changed_at", "id");
        migrationBuilder.Index("configuration_policies", "kind", "changed_at", "id");

        migrationBuilder.Table(
            "configuration_policy_versions",
            c => new
            {
                policy_id = c.Id(),
                number = c.SmallNumber(),
                sha256 = c.Key(),
                size = c.SmallNumber(),
                setting_count = c.SmallNumber(),
                warning_count = c.SmallNumber(),
                note = c.Text(nullable: true),
                restored_from = c.SmallNumber(nullable: true),
                at = c.Instant(),
                by = c.Text(),
                content = c.Bytes(),
            },
            row => new { row.policy_id, row.number }
        );

        migrationBuilder.Table(
            "configuration_policy_settings",
            c => new
            {
                policy_id = c.Id(),
                setting_key = c.Key(),
                name = c.Text(),
                value_hash = c.Key(nullable: true),
            },
            row => new { row.policy_id, row.setting_key }
        );
        migrationBuilder.Index("configuration_policy_settings", "setting_key", "value_hash", "policy_id");
    }
}
