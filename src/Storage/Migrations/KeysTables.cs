using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0002_keys")]
internal sealed class KeysTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "stored_keys",
            c => new
            {
                purpose = c.Key(),
                @sealed = c.Bytes(),
                created_at = c.Instant(),
            },
            row => row.purpose
        );
    }
}
