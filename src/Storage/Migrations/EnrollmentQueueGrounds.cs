using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>A request says with which enrollment key it came, and on what grounds its device was let in.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0051_request_grounds")]
internal sealed class EnrollmentQueueGrounds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("enrollment_requests", "enrollment_key_id", c => c.Id(nullable: true));
        migrationBuilder.AddColumn("enrollment_requests", "grounds", c => c.Key(nullable: true));
        migrationBuilder.Index("enrollment_requests", "enrollment_key_id");
    }
}
