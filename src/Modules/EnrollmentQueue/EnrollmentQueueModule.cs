using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Http;
using Muster.Http.Checks;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Approve;
using Muster.Modules.EnrollmentQueue.Block;
using Muster.Modules.EnrollmentQueue.Bulk;
using Muster.Modules.EnrollmentQueue.Erase;
using Muster.Modules.EnrollmentQueue.Expire;
using Muster.Modules.EnrollmentQueue.Export;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.List;
using Muster.Modules.EnrollmentQueue.Reject;
using Muster.Modules.EnrollmentQueue.Reopen;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.EnrollmentQueue.Show;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Modules.EnrollmentQueue.Summary;
using Muster.Modules.EnrollmentQueue.TakeEffect;
using Muster.Modules.EnrollmentQueue.Undo;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue;

public static class EnrollmentQueueModule
{
    public static IServiceCollection AddEnrollmentQueue(
        this IServiceCollection services,
        Action<EnrollmentQueueOptions> configure
    )
    {
        services.AddOptions<EnrollmentQueueOptions>().Configure(configure).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<EnrollmentQueueOptions>, EnrollmentQueueOptionsValidator>()
            .AddSingleton<IModelPart, EnrollmentQueueModel>()
            .AddSingleton<IAdmissionRule, QueueRule>()
            .AddSingleton<IAdmissionRule, ConflictRule>()
            .AddSingleton<IAdmissionRule, PendingLimitRule>()
            .AddSingleton<QueueRoom>()
            .AddSingleton<IEndpointCheck, QueueRoomCheck>()
            .AddSingleton<IPlacement, ApproverPlacement>()
            .AddSingleton<IDependents, RequestsOfPerson>()
            .AddSingleton<RequestIntake>()
            .AddSingleton<RequestWithdrawal>()
            .AddSingleton<PhraseReveal>()
            .AddSingleton<ApproveVerb>()
            .AddSingleton<RejectVerb>()
            .AddSingleton<UndoVerb>()
            .AddSingleton<ReopenVerb>()
            .AddSingleton<BulkDecisions>()
            .AddSingleton<IJobHandler, TakeEffectJob>()
            .AddSingleton<IRecurringJob, ExpireJob>()
            .AddJson(EnrollmentQueueJson.Default);
    }

    public static void MapEnrollmentQueue(this IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/enrollment-requests").WithTags("Enrollment Queue");
        requests.MapRequestList();
        requests.MapShowRequest();
        requests.MapEntityAudit(
            "enrollment_request",
            "EnrollmentRequest",
            Permissions.View,
            (caller, db, id, ct) =>
                db.Requests(caller.User.ScopeOf(Permissions.View))
                    .AnyAsync(row => row.Id == new EnrollmentRequestId(id), ct)
        );
        requests.MapApprove();
        requests.MapReject();
        requests.MapUndo();
        requests.MapReopen();
        requests.MapBulk();
        requests.MapSummary();
        requests.MapExport();
        api.MapBlockedKeys();
    }
}
