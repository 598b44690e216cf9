using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Groups whose members follow from what is known of devices, and when and why each device joined or left a group.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0100_device_group_rules")]
internal sealed class DeviceGroupRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("device_groups", "rules", c => c.Json(nullable: true));

        migrationBuilder.Table(
            "device_group_passages",
            c => new
            {
                id = c.Id(),
                group_id = c.Id(),
                device_id = c.Id(),
                at = c.Instant(),
                joined = c.Flag(),
                reason = c.Text(),
                rule = c.Text(nullable: true),
                by = c.Text(),
            },
            row => row.id
        );
        migrationBuilder.Index("device_group_passages", "group_id", "at", "id");
        migrationBuilder.Index("device_group_passages", "device_id", "at", "id");

        migrationBuilder.Table(
            "device_group_reviews",
            c => new
            {
                group_id = c.Id(),
                after = c.Id(nullable: true),
                done = c.Number(),
                total = c.Number(),
                by = c.Text(),
            },
            row => row.group_id
        );
    }
}
