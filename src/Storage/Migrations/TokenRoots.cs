using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>The person behind each token, however many tokens stand between.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0142_token_roots")]
internal sealed class TokenRoots : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn("api_tokens", "root_operator_id", c => c.Id(nullable: true));
}
