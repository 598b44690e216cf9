using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Apps.Bring;
using Muster.Modules.Policies.Apps.Internal;
using Muster.Modules.Policies.Delivery;
using Muster.Modules.Policies.Packages.Internal;
using Muster.Protocols.Agent.Delivery;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Apps.Deliver;

/// <summary>Apps as agents install them. Those of a store reach devices through its own channel.</summary>
internal sealed class AppsForAgents(AppContents contents) : IAgentDocuments
{
    public string Kind => AppsAsContent.ContentKind;

    public async Task<AgentDocument?> ReadAsync(MusterDbContext db, Guid id, int version, CancellationToken ct)
    {
        var app = new AppId(id);
        var row = await db.Set<StoredAppVersion>()
            .SingleOrDefaultAsync(one => one.AppId == app && one.Number == version, ct);
        if (row is null)
        {
            return null;
        }

        var content = contents.Open(row);
        if (EnumText.Parse<AppKind>(content.Kind).HasOneVersionOnly())
        {
            return null;
        }

        if (content.Arguments is not { } arguments)
        {
            return new AgentDocument(content.Name, Bytes: null);
        }

        var size = content.PackageSha256 is { } sha256
            ? await db.Set<StoredPackage>()
                .Where(package => package.Sha256 == sha256)
                .Select(package => (long?)package.SizeBytes)
                .SingleOrDefaultAsync(ct)
            : null;
        var document = new AppDocument
        {
            Kind = content.Kind,
            PackageSha256 = content.PackageSha256,
            PackageSizeBytes = size,
            PackageId = content.PackageId,
            VersionRule = content.VersionRule,
            PackageVersion = content.PackageVersion,
            Arguments = arguments,
            Detection =
            [
                .. content.Detection.Select(rule => new DetectionCheck
                {
                    Type = rule.Type,
                    Target = rule.Target,
                    ValueName = rule.ValueName,
                    Expected = rule.Expected,
                }),
            ],
            OnRemoval = content.OnRemoval,
            RequiresRestart = content.RequiresRestart,
            Context = content.Context,
        };
        return new AgentDocument(
            content.Name,
            JsonSerializer.SerializeToUtf8Bytes(document, DeliveryJson.Default.AppDocument),
            content.PackageSha256,
            EnumText.Parse<OnRemoval>(content.OnRemoval) == OnRemoval.Uninstall
        );
    }
}
