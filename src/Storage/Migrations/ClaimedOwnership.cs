using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Whose a device is, where a list leaves it to its user.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261123_0310_claimed_ownership")]
internal sealed class ClaimedOwnership : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("enrollment_requests", "ownership", c => c.Text(nullable: true));
        migrationBuilder.AddColumn("devices", "ownership_was_claimed", c => c.Flag(nullable: true));
    }
}
