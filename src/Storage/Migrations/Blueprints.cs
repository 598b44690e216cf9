using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>What classes of devices should have, who gets it, and what that comes to for each device.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0130_blueprints")]
internal sealed class Blueprints : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Written(migrationBuilder);
        WorkedOut(migrationBuilder);
    }

    private static void Written(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "blueprints",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                name_key = c.Key(),
                description = c.Text(nullable: true),
                default_blocking = c.Flag(),
                default_retries = c.SmallNumber(),
                default_on_failure = c.Text(),
                default_removal = c.Text(),
                changed_at = c.Instant(),
                changed_by = c.Text(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("blueprints", ["name_key"]);

        migrationBuilder.Table(
            "blueprint_items",
            c => new
            {
                blueprint_id = c.Id(),
                position = c.SmallNumber(),
                kind = c.Text(),
                content_id = c.Id(),
                blocking = c.Flag(nullable: true),
                retries = c.SmallNumber(nullable: true),
                on_failure = c.Text(nullable: true),
                removal = c.Text(nullable: true),
            },
            row => new { row.blueprint_id, row.position }
        );
        migrationBuilder.Index("blueprint_items", "kind", "content_id", "blueprint_id");

        migrationBuilder.Table(
            "blueprint_groups",
            c => new
            {
                blueprint_id = c.Id(),
                group_id = c.Id(),
                priority = c.SmallNumber(),
            },
            row => new { row.blueprint_id, row.group_id }
        );
        migrationBuilder.Index("blueprint_groups", "group_id", "blueprint_id");
    }

    private static void WorkedOut(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "desired_changes",
            c => new
            {
                id = c.Id(),
                kind = c.Text(),
                rank = c.SmallNumber(),
                target = c.Id(),
                after = c.Id(nullable: true),
            },
            row => row.id
        );
        migrationBuilder.Index("desired_changes", "rank", "id");

        migrationBuilder.Table(
            "desired_classes",
            c => new
            {
                id = c.Id(),
                key = c.Key(),
                platform = c.Text(),
                hash = c.Text(),
                version = c.Number(),
                made_at = c.Instant(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("desired_classes", ["key"]);

        migrationBuilder.Table(
            "desired_class_sources",
            c => new
            {
                class_id = c.Id(),
                blueprint_id = c.Id(),
                group_id = c.Id(),
                priority = c.SmallNumber(),
            },
            row => new
            {
                row.class_id,
                row.blueprint_id,
                row.group_id,
            }
        );
        migrationBuilder.Index("desired_class_sources", "blueprint_id", "class_id");

        migrationBuilder.Table(
            "desired_class_items",
            c => new
            {
                class_id = c.Id(),
                position = c.SmallNumber(),
                kind = c.Text(),
                content_id = c.Id(),
                content_version = c.Number(),
                sha256 = c.Text(),
                blueprint_id = c.Id(),
                blocking = c.Flag(),
                retries = c.SmallNumber(),
                on_failure = c.Text(),
                removal = c.Text(),
                skipped = c.Text(nullable: true),
                skipped_setting = c.Text(nullable: true),
                skipped_for = c.Id(nullable: true),
            },
            row => new { row.class_id, row.position }
        );
        migrationBuilder.Index("desired_class_items", "content_id", "class_id");

        migrationBuilder.Table(
            "device_desires",
            c => new
            {
                device_id = c.Id(),
                class_id = c.Id(),
                class_version = c.Number(),
                hash = c.Text(),
                changed_at = c.Instant(),
            },
            row => row.device_id
        );
        migrationBuilder.Index("device_desires", "class_id", "class_version", "device_id");
    }
}
