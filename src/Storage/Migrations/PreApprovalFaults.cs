using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>How often the running step of an import has failed.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261123_0260_pre_approval_faults")]
internal sealed class PreApprovalFaults : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn("pre_approval_imports", "faults", c => c.SmallNumber(nullable: true));
}
