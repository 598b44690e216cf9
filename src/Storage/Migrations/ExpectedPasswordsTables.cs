using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>The enrollment passwords of expected devices, and how often a wrong one came.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261123_0280_expected_passwords")]
internal sealed class ExpectedPasswordsTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "expected_passwords",
            c => new
            {
                device_id = c.Id(),
                batch = c.Number(),
                place = c.Text(),
                mark = c.Text(),
                used_by = c.Key(nullable: true),
            },
            row => new { row.device_id, row.batch }
        );
        migrationBuilder.Table(
            "expected_password_guesses",
            c => new
            {
                device_id = c.Id(),
                wrong = c.SmallNumber(),
                last_at = c.Instant(),
                locked_at = c.Instant(nullable: true),
            },
            row => row.device_id
        );
    }
}
