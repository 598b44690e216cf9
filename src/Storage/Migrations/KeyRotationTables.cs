using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0041_key_rotation")]
internal sealed class KeyRotationTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Table(
            "server_key_confirmations",
            c => new
            {
                device_id = c.Id(),
                key_id = c.Key(),
                at = c.Instant(),
            },
            row => row.device_id
        );
}
