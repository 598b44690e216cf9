using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0180_device_preparation")]
internal sealed class DevicePreparation : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "device_preparation_policies",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                name_key = c.Key(),
                description = c.Text(nullable: true),
                priority = c.SmallNumber(),
                policy_version = c.SmallNumber(),
                mode = c.Key(),
                group_id = c.Id(nullable: true),
                target_fault = c.Key(nullable: true),
                validated_at = c.Instant(nullable: true),
                rules = c.Text(nullable: true),
                settings = c.Text(),
                created_at = c.Instant(),
                changed_at = c.Instant(),
                changed_by = c.Text(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("device_preparation_policies", ["name_key"]);
        migrationBuilder.UniqueIndex("device_preparation_policies", ["priority"]);

        migrationBuilder.Table(
            "device_preparation_user_groups",
            c => new { policy_id = c.Id(), user_group_id = c.Id() },
            row => new { row.policy_id, row.user_group_id }
        );
        migrationBuilder.Index("device_preparation_user_groups", "user_group_id", "policy_id");

        migrationBuilder.Table(
            "device_preparation_versions",
            c => new
            {
                policy_id = c.Id(),
                policy_version = c.SmallNumber(),
                name = c.Text(),
                settings = c.Text(),
                lines = c.Text(),
                at = c.Instant(),
                by = c.Text(),
            },
            row => new { row.policy_id, row.policy_version }
        );
        Deployments(migrationBuilder);
    }

    private static void Deployments(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "device_preparations",
            c => new
            {
                record_id = c.Id(),
                device_id = c.Id(),
                policy_id = c.Id(),
                policy_version = c.SmallNumber(),
                group_id = c.Id(),
                decided_by = c.Text(),
                started_at = c.Instant(),
                phase = c.Key(),
                page = c.Key(),
                result = c.Key(),
                deadline_at = c.Instant(nullable: true),
                finished_at = c.Instant(nullable: true),
                failure_code = c.Text(nullable: true),
                retries = c.SmallNumber(),
                membership = c.Key(),
                added_at = c.Instant(nullable: true),
                attempts = c.SmallNumber(),
                tried_at = c.Instant(),
                last_fault = c.Key(nullable: true),
                next_attempt_at = c.Instant(nullable: true),
                removed_at = c.Instant(nullable: true),
                reevaluated_at = c.Instant(nullable: true),
                check_in_prompted_at = c.Instant(nullable: true),
                row_version = c.Number(),
            },
            row => row.record_id
        );
        migrationBuilder.Index("device_preparations", "started_at", "record_id");
        migrationBuilder.Index("device_preparations", "policy_id", "started_at", "record_id");
        migrationBuilder.Index("device_preparations", "device_id");
        migrationBuilder.Index("device_preparations", "result", "deadline_at");
        migrationBuilder.Index("device_preparations", "membership", "next_attempt_at");
        migrationBuilder.Index("device_preparations", "group_id", "device_id");
    }
}
