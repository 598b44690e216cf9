using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>A simulated step that is sent again, because its answer was lost, does not happen again.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0075_simulation_step")]
internal sealed class SimulationStep : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn("enrollment_records", "simulation_step", c => c.Number(nullable: true));
}
