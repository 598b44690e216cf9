using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Devices that have left are found by their device key, too: they may come back.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261123_0300_device_keys_of_all_devices")]
internal sealed class DeviceKeysOfAllDevices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Index("devices", "device_key", "enrolled_at");
}
