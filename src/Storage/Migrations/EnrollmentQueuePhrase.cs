using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>The four words of a request, what both sides promised for them, and what an approver compared.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0055_phrase")]
internal sealed class EnrollmentQueuePhrase : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        const string Requests = "enrollment_requests";
        migrationBuilder.AddColumn(Requests, "phrase_commitment", c => c.Key(nullable: true));
        migrationBuilder.AddColumn(Requests, "phrase_salt", c => c.Text(nullable: true));
        migrationBuilder.AddColumn(Requests, "phrase_server_key", c => c.Bytes(nullable: true));
        migrationBuilder.AddColumn(Requests, "phrase", c => c.Text(nullable: true));
        migrationBuilder.AddColumn(Requests, "verified_by", c => c.Key(nullable: true));
    }
}
