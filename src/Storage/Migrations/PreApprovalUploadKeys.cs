using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>What clients call an upload, so that sending it again makes no second import.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261123_0291_pre_approval_upload_keys")]
internal sealed class PreApprovalUploadKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("pre_approval_imports", "upload_key", c => c.Text(nullable: true));
        migrationBuilder.Index("pre_approval_imports", "upload_key");
    }
}
