using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0012_device_groups")]
internal sealed class DeviceGroupsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "device_groups",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                name_key = c.Key(),
                description = c.Text(nullable: true),
                created_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("device_groups", ["name_key"]);

        migrationBuilder.Table(
            "device_group_members",
            c => new
            {
                group_id = c.Id(),
                device_id = c.Id(),
                since = c.Instant(),
            },
            row => new { row.group_id, row.device_id }
        );
        migrationBuilder.Index("device_group_members", "device_id", "group_id");
    }
}
