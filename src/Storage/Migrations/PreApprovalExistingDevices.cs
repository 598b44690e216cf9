using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>What happens to devices of a list that are expected already.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261123_0290_pre_approval_existing_devices")]
internal sealed class PreApprovalExistingDevices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn("pre_approval_imports", "existing_devices", c => c.Text(nullable: true));
}
