using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Files of uploaded lists are sealed, each under a key of its own. One without a key came before and lies open until its list is over.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0250_pre_approval_file_keys")]
internal sealed class PreApprovalFileKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn("pre_approval_imports", "file_key", c => c.Bytes(nullable: true));
}
