using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0030_settings")]
internal sealed class SettingsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "endpoint_validations",
            c => new
            {
                id = c.Id(),
                at = c.Instant(),
                by_name = c.Text(),
                checks = c.Json(),
            },
            row => row.id
        );
        migrationBuilder.Table("endpoint_write_probes", c => new { id = c.Id(), at = c.Instant() }, row => row.id);
    }
}
