using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Contents are named by marks that need a key. Hashes of before are forgotten: a short secret is soon found by its hash.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0140_content_marks")]
internal sealed class ContentMarks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.RenameColumn("sha256", "configuration_policies", "hash");
        migrationBuilder.RenameColumn("sha256", "configuration_policy_versions", "hash");
        migrationBuilder.RenameColumn("content_sha256", "script_versions", "text_hash");
        foreach (
            var table in new[]
            {
                "configuration_policies",
                "configuration_policy_versions",
                "script_versions",
                "app_versions",
                "proposals",
            }
        )
        {
            migrationBuilder.Sql($"UPDATE {table} SET hash = 'unmarked'");
        }

        migrationBuilder.Sql("UPDATE script_versions SET text_hash = 'unmarked'");
    }
}
