using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Files that apps install, and those on their way here.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0120_packages")]
internal sealed class PackagesTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "packages",
            c => new
            {
                sha256 = c.Key(),
                id = c.Id(),
                size_bytes = c.Number(),
                file_name = c.Text(),
                file_name_key = c.Key(),
                content = c.Json(),
                uploaded_by = c.Text(),
                uploaded_at = c.Instant(),
                needed_at = c.Instant(),
            },
            row => row.sha256
        );
        migrationBuilder.Index("packages", "uploaded_at", "id");
        migrationBuilder.Index("packages", "needed_at");
        migrationBuilder.Table(
            "package_uploads",
            c => new
            {
                id = c.Id(),
                owner = c.Key(),
                owner_name = c.Text(),
                file_name = c.Text(),
                size_bytes = c.Number(),
                expected_sha256 = c.Key(nullable: true),
                received = c.Number(),
                verified_sha256 = c.Key(nullable: true),
                package_sha256 = c.Key(nullable: true),
                started_at = c.Instant(),
                touched_at = c.Instant(),
            },
            row => row.id
        );
        migrationBuilder.Index("package_uploads", "owner");
        migrationBuilder.Index("package_uploads", "touched_at");
    }
}
