using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Muster.Storage.Model;

namespace Muster.Storage.Migrations;

[DbContext(typeof(MusterDbContext))]
[Migration("20261121_0013_identity_providers")]
internal sealed class IdentityProvidersTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Table(
            "identity_providers",
            c => new
            {
                id = c.Id(),
                name = c.Text(),
                name_key = c.Key(),
                issuer = c.Text(),
                client_id = c.Text(),
                client_secret = c.Bytes(nullable: true),
                scopes = c.Text(),
                username_claim = c.Text(),
                display_name_claim = c.Text(),
                rules = c.Json(),
                creates_operators = c.Flag(),
                enabled = c.Flag(),
                created_at = c.Instant(),
                row_version = c.Number(),
            },
            row => row.id
        );
        migrationBuilder.UniqueIndex("identity_providers", ["name_key"]);

        migrationBuilder.Table(
            "operator_identities",
            c => new
            {
                provider_id = c.Id(),
                subject = c.Key(),
                operator_id = c.Id(),
                linked_at = c.Instant(),
            },
            row => new { row.provider_id, row.subject }
        );
        migrationBuilder.UniqueIndex("operator_identities", ["operator_id", "provider_id"]);
    }
}
