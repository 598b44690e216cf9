using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>What came that was almost expected, whether only expected devices may come in, and what a device keeps of what was expected of it.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0220_pre_approval_matching")]
internal sealed class PreApprovalMatching : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "expected_near_matches",
            c => new
            {
                device_id = c.Id(),
                kind = c.Text(),
                shown = c.Text(),
                listed = c.Text(),
                platform = c.Text(),
                at = c.Instant(),
            },
            row => row.device_id
        );
        migrationBuilder.Table(
            "pre_approval_restriction",
            c => new
            {
                id = c.SmallNumber(),
                enabled = c.Flag(),
                changed_by = c.Text(),
                changed_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        foreach (var column in new[] { "ownership", "manufacturer", "model", "asset_tag" })
        {
            migrationBuilder.AddColumn("devices", column, c => c.Text(nullable: true));
        }

        migrationBuilder.AddColumn("devices", "name_was_expected", c => c.Flag(nullable: true));
    }
}
