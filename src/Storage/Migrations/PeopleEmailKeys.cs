using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>People are found by their e-mail address, and have a telephone number.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0185_people_email_keys")]
internal sealed class PeopleEmailKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn("people", "email_key", c => c.Key(nullable: true));
        migrationBuilder.AddColumn("people", "mobile", c => c.Text(nullable: true));
        migrationBuilder.Index("people", "email_key");
    }
}
