using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Keys;
using Muster.Modules.Policies.Configuration.Bring;
using Muster.Modules.Policies.Configuration.Change;
using Muster.Modules.Policies.Configuration.Conflicts;
using Muster.Modules.Policies.Configuration.Copy;
using Muster.Modules.Policies.Configuration.Create;
using Muster.Modules.Policies.Configuration.Delete;
using Muster.Modules.Policies.Configuration.Diff;
using Muster.Modules.Policies.Configuration.Download;
using Muster.Modules.Policies.Configuration.Files;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.Configuration.List;
using Muster.Modules.Policies.Configuration.Propose;
using Muster.Modules.Policies.Configuration.Restore;
using Muster.Modules.Policies.Configuration.Show;
using Muster.Modules.Policies.Configuration.Validate;
using Muster.Modules.Policies.Configuration.Versions;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Modules.Policies.Uses;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration;

internal static class ConfigurationRegistration
{
    public static IServiceCollection AddConfigurationPolicies(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, ConfigurationModel>()
            .AddSingleton<SealedTable>(
                new SealedTable<ConfigurationPolicy>(
                    nameof(ConfigurationPolicy.ContentKey),
                    row => new SealedRow(PolicyContents.KeyLabel(row.Id.Value), row.ContentKey, row.ReplaceKey)
                )
            )
            .AddSingleton<IContentSource, PoliciesAsContent>()
            .AddSingleton<IFileKind, PolicyFiles>()
            .AddSingleton<PolicyRoom>()
            .AddSingleton<PolicyContents>()
            .AddSingleton<PolicyWriting>()
            .AddSingleton<PolicyProposals>()
            .AddSingleton<IProposable>(provider => provider.GetRequiredService<PolicyProposals>())
            .AddSingleton<ReadVersions>()
            .AddSingleton<CreatePolicyVerb>()
            .AddSingleton<ChangePolicyVerb>()
            .AddSingleton<CopyPolicyVerb>()
            .AddSingleton<RestorePolicyVerb>()
            .AddSingleton<DeletePolicyVerb>()
            .AddJson(ConfigurationJson.Default);

    public static void MapConfigurationPolicies(this IEndpointRouteBuilder api)
    {
        var policies = api.MapGroup("/configuration-policies").WithTags("Configuration Policies");
        policies.MapPolicyList();
        policies.MapShowPolicy();
        policies.MapCreatePolicy();
        policies.MapChangePolicy();
        policies.MapCopyPolicy();
        policies.MapDeletePolicy();
        policies.MapValidate();
        policies.MapVersionList();
        policies.MapShowVersion();
        policies.MapDownload();
        policies.MapRestorePolicy();
        policies.MapDiff();
        policies.MapConflicts();
        policies.MapUses(PoliciesAsContent.ContentKind, "ConfigurationPolicy");
        policies.MapEntityAudit(
            ConfigurationPolicyAudited.AuditKind,
            "ConfigurationPolicy",
            Permissions.View,
            (_, db, id, ct) =>
                db.Set<ConfigurationPolicy>().AnyAsync(row => row.Id == new ConfigurationPolicyId(id), ct)
        );
    }
}
