using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0062_shared_keys")]
internal sealed class SharedKeysTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "device_instances",
            c => new
            {
                device_id = c.Id(),
                instance = c.Key(),
                computer_name = c.Text(nullable: true),
                serial_number = c.Text(nullable: true),
                platform = c.Text(nullable: true),
                os_version = c.Text(nullable: true),
                agent_version = c.Text(nullable: true),
                address = c.Text(),
                first_heard_at = c.Instant(),
                heard_at = c.Instant(),
                is_current = c.Flag(),
                returned_at = c.Instant(nullable: true),
                remedy = c.Key(nullable: true),
                shared_key_id = c.Id(nullable: true),
                row_version = c.Number(),
            },
            row => new { row.device_id, row.instance }
        );
        migrationBuilder.Index("device_instances", "shared_key_id");
        migrationBuilder.Table(
            "shared_keys",
            c => new
            {
                id = c.Id(),
                device_id = c.Id(),
                state = c.Key(),
                found_at = c.Instant(),
                suspended = c.Flag(),
                decision = c.Key(nullable: true),
                kept = c.Key(nullable: true),
                decided_by = c.Text(nullable: true),
                decided_at = c.Instant(nullable: true),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.Index("shared_keys", "device_id");
        migrationBuilder.Index("shared_keys", "state", "found_at", "id");
    }
}
