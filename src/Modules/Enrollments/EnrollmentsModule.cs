using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Http;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.ErrorCodes;
using Muster.Modules.Enrollments.Estimates;
using Muster.Modules.Enrollments.Export;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Internal;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Rejudge;
using Muster.Modules.Enrollments.Silence;
using Muster.Modules.Enrollments.Simulate;
using Muster.Modules.Enrollments.Status;
using Muster.Modules.Enrollments.Steer;
using Muster.Modules.Enrollments.Steps;
using Muster.Modules.Enrollments.Targets;
using Muster.Modules.Enrollments.Timeline;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Enrollments;

public static class EnrollmentsModule
{
    public static IServiceCollection AddEnrollments(
        this IServiceCollection services,
        Action<EnrollmentsOptions> configure
    )
    {
        foreach (var kind in SimulatedKinds.All)
        {
            services.AddSingleton(kind);
        }

        services.AddOptions<EnrollmentsOptions>().Configure(configure).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<EnrollmentsOptions>, EnrollmentsOptionsValidator>()
            .AddSingleton<IModelPart, EnrollmentsModel>()
            .AddSingleton<Admission>()
            .AddSingleton<PastAttempts>()
            .AddSingleton<EnrollmentKinds>()
            .AddSingleton<RememberedTimes>()
            .AddSingleton<EnrollmentRecords>()
            .AddSingleton<ConfirmedIdentities>()
            .AddSingleton<IPlacement, PlaceByRules>()
            .AddSingleton<IPlacement, PlaceDesired>()
            .AddSingleton<IDeviceFactSource, EnrollmentFacts>()
            .AddSingleton<FailureRecording>()
            .AddSingleton(services => new RefusedAttempts(
                services.GetRequiredService<EnrollmentRecords>(),
                services.GetRequiredService<FailureRecording>(),
                services.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(services => new FailedAttempts(services.GetRequiredService<FailureRecording>()))
            .AddSingleton<SteerVerbs>()
            .AddSingleton<SimulateVerb>()
            .AddSingleton<RemoveSimulationVerb>()
            .AddSingleton<IRecurringJob, FoldCountsJob>()
            .AddSingleton<IRecurringJob, ForgetHoursJob>()
            .AddSingleton<IRecurringJob, SilenceJob>()
            .AddSingleton<IRecurringJob, EstimateJob>()
            .AddSingleton<IRecurringJob, BurnJob>()
            .AddSingleton<TargetVerbs>()
            .AddEventHandler<DeviceRetired, CloseRecordOfRetiredDevice>()
            .AddJson(EnrollmentsJson.Default);
    }

    /// <param name="simulation">Whether enrollments of devices may be simulated that there are not.</param>
    public static void MapEnrollments(this IEndpointRouteBuilder api, bool simulation)
    {
        var status = api.MapGroup("/devices/enrollment-status").WithTags("Enrollment Status");
        status.MapStatus();
        status.MapExportActive();
        status.MapFailures();
        status.MapOthers();
        status.MapExportFailures();
        status.MapTimeline();
        status.MapSteer();
        status.MapTargets();
        api.MapErrorCodes();
        api.MapSimulatedFleets();
        if (simulation)
        {
            api.MapSimulation();
        }
    }
}
