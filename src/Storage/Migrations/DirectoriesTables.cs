using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

/// <summary>Directories that people are looked up in, and what lists of expected devices keep of them.</summary>
[DbContext(typeof(MusterDbContext))]
[Migration("20261122_0240_directories")]
internal sealed class DirectoriesTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "directories",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                name_key = c.Key(),
                servers = c.Json(),
                security = c.Text(),
                ca_certificate = c.Text(nullable: true),
                bind_dn = c.Text(),
                bind_password = c.Bytes(),
                base_dn = c.Text(),
                person_filter = c.Text(),
                login_attribute = c.Text(),
                peer_id_attribute = c.Text(nullable: true),
                email_attribute = c.Text(),
                name_attribute = c.Text(),
                phone_attribute = c.Text(nullable: true),
                page_size = c.SmallNumber(),
                time_limit_seconds = c.SmallNumber(),
                created_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("directories", ["name_key"]);
        migrationBuilder.AddColumn("pre_approval_imports", "domain_name", c => c.Text(nullable: true));
        migrationBuilder.AddColumn("pre_approval_imports", "check_fault", c => c.Json(nullable: true));
        migrationBuilder.AddColumn("pre_approval_import_rows", "peer_id", c => c.Text(nullable: true));
    }
}
