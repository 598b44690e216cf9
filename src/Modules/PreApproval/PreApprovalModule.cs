using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Directories;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Keys;
using Muster.Modules.People;
using Muster.Modules.PreApproval.Admit;
using Muster.Modules.PreApproval.Cancel;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Choose;
using Muster.Modules.PreApproval.Commit;
using Muster.Modules.PreApproval.Erase;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.List;
using Muster.Modules.PreApproval.Map;
using Muster.Modules.PreApproval.Notices;
using Muster.Modules.PreApproval.Prune;
using Muster.Modules.PreApproval.Rejected;
using Muster.Modules.PreApproval.Restrict;
using Muster.Modules.PreApproval.Rows;
using Muster.Modules.PreApproval.Sample;
using Muster.Modules.PreApproval.Sheets;
using Muster.Modules.PreApproval.Show;
using Muster.Modules.PreApproval.Undo;
using Muster.Modules.PreApproval.Unlock;
using Muster.Modules.PreApproval.Upload;
using Muster.Modules.PreApproval.Withdraw;
using Muster.Modules.PreApproval.Work;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval;

public static class PreApprovalModule
{
    public static IServiceCollection AddPreApproval(
        this IServiceCollection services,
        Action<PreApprovalOptions> configure
    ) =>
        services
            .Configure(configure)
            .AddSingleton<IModelPart, PreApprovalModel>()
            .AddSingleton<IAdmissionRule, PreApprovalRule>()
            .AddSingleton<IPlacement, PreApprovalPlacement>()
            .AddSingleton<RestrictVerb>()
            .AddSingleton<RestrictPreview>()
            .AddSingleton<ISealedRows, FileKeys>()
            .AddSingleton<FileSeals>()
            .AddSingleton<FileTurns>()
            .AddSingleton<ImportWork>()
            .AddSingleton<Lease>()
            .AddSingleton<RowComparison>()
            .AddSingleton<DirectoryRows>()
            .AddSingleton<Clearing>()
            .AddSingleton<Abandonment>()
            .AddSingleton<CheckStep>()
            .AddSingleton<IDirectoryDependents, UnfinishedImports>()
            .AddSingleton<CommitStep>()
            .AddSingleton<UndoStep>()
            .AddSingleton<UploadVerb>()
            .AddSingleton<ReadVerb>()
            .AddSingleton<MapVerb>()
            .AddSingleton<SelectVerb>()
            .AddSingleton<ChooseVerb>()
            .AddSingleton<ImportNotices>()
            .AddSingleton<CommitVerb>()
            .AddSingleton<UndoVerb>()
            .AddSingleton<CancelVerb>()
            .AddSingleton<IRecurringJob, FilePruning>()
            .AddSingleton<IRecurringJob, RowPruning>()
            .AddSingleton<IDependents, RowsOfPerson>()
            .AddHostedService<ImportWorker>()
            .AddJson(PreApprovalJson.Default);

    public static void MapPreApproval(this IEndpointRouteBuilder api)
    {
        var listed = api.MapGroup("/pre-approvals").WithTags("Pre-approved Devices");
        listed.MapDomains();
        listed.MapUpload();
        listed.MapImportList();
        listed.MapShowImport();
        listed.MapSheet();
        listed.MapMapping();
        listed.MapRows();
        listed.MapChoose();
        listed.MapCommit();
        listed.MapCancel();
        listed.MapUndo();
        listed.MapWithdraw();
        listed.MapUnlock();
        api.MapRestrict();
        listed.MapUndoPreview();
        listed.MapNotices();
        listed.MapRejected();
        listed.MapSample();
        listed
            .MapGroup("/imports")
            .MapEntityAudit(
                ImportAudited.Kind,
                "PreApprovalImport",
                Permissions.ManagePreApprovals,
                (_, db, id, ct) => db.Set<Import>().AnyAsync(row => row.Id == new PreApprovalImportId(id), ct)
            );
    }
}
