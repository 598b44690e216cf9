using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Modules.EnrollmentTimeGrouping.Flow;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.Policies;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Deployments;

/// <summary>One deployment with its apps and scripts, by the version of the policy that the device got.</summary>
internal sealed class DeploymentDetail(DeploymentList list, Required required, NamedContents contents)
{
    public async Task<DevicePreparationDeploymentDetail> OfAsync(
        MusterDbContext db,
        Deployment deployment,
        CancellationToken ct
    )
    {
        var version = await db.Set<PolicyVersionRow>()
            .SingleAsync(
                row => row.PolicyId == deployment.PolicyId && row.PolicyVersion == deployment.PolicyVersion,
                ct
            );
        var settings = version.Read();
        var items = await required.OfAsync(db, deployment.DeviceId, settings, ct);
        var apps = await contents.ReadAsync(db, NamedContents.App, settings.AppIds, ct);
        var scripts = await contents.ReadAsync(db, NamedContents.Script, settings.ScriptIds, ct);
        return new DevicePreparationDeploymentDetail
        {
            Deployment = (await list.OfAsync(db, [deployment], ct))[0],
            Apps = Shown(items, NamedContents.App, apps),
            Scripts = Shown(items, NamedContents.Script, scripts),
        };
    }

    private static IReadOnlyList<DeployedItem> Shown(
        IReadOnlyList<RequiredItem> items,
        string kind,
        IReadOnlyDictionary<Guid, ContentRow> names
    ) =>
        [
            .. items
                .Where(item => item.Kind == kind)
                .Select(item => new DeployedItem
                {
                    Id = item.Id,
                    Name = names.GetValueOrDefault(item.Id)?.Name ?? "",
                    Status = EnumText.Of(item.Status),
                    Reason = item.Reason,
                    Code = item.Item?.Code,
                    ClaimedDetail = item.Item?.ClaimedDetail,
                }),
        ];
}
