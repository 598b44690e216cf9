using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Whether a key waits already is asked with each enroll call: found without a look at the others that wait.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0063_keys_by_state")]
internal sealed class EnrollmentQueueKeysByState : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Index("enrollment_requests", "key_fingerprint", "state");
}
