using Microsoft.EntityFrameworkCore;
using Muster.Storage.Copying;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Internal;

internal sealed class AccessModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Operator>(row =>
        {
            row.ToTable("operators").HasKey(r => r.Id);
            row.HasIndex(r => r.UsernameKey).IsUnique();
            row.HasIndex(r => new { r.UsernameKey, r.Id });
            row.HasIndex(r => r.InvitationHash).IsUnique();
        });
        model.Entity<OperatorSession>(row =>
        {
            row.ToTable("operator_sessions").HasKey(r => r.Id);
            row.LeftOutOfBackup(
                "a session that was ended since must not come back; after a restore everybody signs in"
            );
            row.HasIndex(r => r.OperatorId);
            row.HasIndex(r => r.ExpiresAt);
            row.HasIndex(r => new { r.ProviderId, r.ProviderSession });
        });
        model.Entity<RecoveryCode>(row => row.ToTable("recovery_codes").HasKey(r => new { r.OperatorId, r.Hash }));
        model.Entity<GrantRow>(row =>
        {
            row.ToTable("grants")
                .HasKey(r => new
                {
                    r.PrincipalId,
                    r.Source,
                    r.Role,
                    r.Scope,
                });
            row.HasIndex(r => r.Scope);
            row.HasIndex(r => new { r.Role, r.Scope });
            row.Ignore(r => r.Grant);
        });
        model.Entity<ApiToken>(row =>
        {
            row.ToTable("api_tokens").HasKey(r => r.Id);
            row.HasIndex(r => r.Hash).IsUnique();
            row.HasIndex(r => new
            {
                r.OperatorId,
                r.CreatedAt,
                r.Id,
            });
            row.HasIndex(r => new { r.CreatedAt, r.Id });
        });
        model.Entity<HandOff>(row =>
        {
            row.ToTable("hand_offs").HasKey(r => r.Id);
            row.LeftOutOfBackup("good for ten minutes");
            row.HasIndex(r => r.UserCode).IsUnique();
            row.HasIndex(r => r.ExpiresAt);
        });
        model.Entity<IdentityProvider>(row =>
        {
            row.ToTable("identity_providers").HasKey(r => r.Id);
            row.HasIndex(r => r.NameKey).IsUnique();
        });
        model.Entity<OperatorIdentity>(row =>
        {
            row.ToTable("operator_identities").HasKey(r => new { r.ProviderId, r.Subject });
            row.HasIndex(r => new { r.OperatorId, r.ProviderId }).IsUnique();
        });
    }
}
