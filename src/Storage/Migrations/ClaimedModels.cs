using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Who made a device that asks, and what it is, as it says.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261123_0281_claimed_models")]
internal sealed class ClaimedModels : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in new[] { "manufacturer", "model" })
        {
            migrationBuilder.AddColumn("enrollment_requests", column, c => c.Text(nullable: true));
        }
    }
}
