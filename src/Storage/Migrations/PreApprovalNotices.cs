using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Who is told of the end of an import.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261123_0292_pre_approval_notices")]
internal sealed class PreApprovalNotices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("pre_approval_imports", "notice_for", c => c.Text(nullable: true));
        migrationBuilder.Index("pre_approval_imports", "notice_for");
    }
}
