using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>What was decided for a person is found when the person is erased.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0021_requests_of_person")]
internal sealed class EnrollmentQueueRequestsOfPerson : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Index("enrollment_requests", "person_id");
}
