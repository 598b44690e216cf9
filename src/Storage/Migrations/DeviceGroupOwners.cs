using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Who answers for a group; and devices by what a list of members calls them.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0101_device_group_owners")]
internal sealed class DeviceGroupOwners : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "device_group_owners",
            c => new
            {
                group_id = c.Id(),
                kind = c.Text(),
                owner_id = c.Id(),
                since = c.Instant(),
                by = c.Text(),
            },
            row => new
            {
                row.group_id,
                row.kind,
                row.owner_id,
            }
        );
        migrationBuilder.Index("devices", "org_unique_id");
        migrationBuilder.Index("devices", "claimed_serial_number");
    }
}
