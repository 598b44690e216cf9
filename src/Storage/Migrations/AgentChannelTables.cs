using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0009_agent_channel")]
internal sealed class AgentChannelTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "used_nonces",
            c => new { issued_at = c.Instant(), hash = c.Key() },
            row => new { row.issued_at, row.hash }
        );

        migrationBuilder.Table(
            "agent_report_streams",
            c => new
            {
                device_id = c.Id(),
                stream = c.Key(),
                seq = c.Number(),
                at = c.Instant(),
            },
            row => new { row.device_id, row.stream }
        );
    }
}
