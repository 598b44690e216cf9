using Muster.Kernel.Time;
using Muster.Modules.Access;
using Muster.Modules.AgentChannel;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.Directories;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.EnrollmentQueue;
using Muster.Modules.Enrollments;
using Muster.Modules.EnrollmentTimeGrouping;
using Muster.Modules.KeyRotation;
using Muster.Modules.Keys;
using Muster.Modules.People;
using Muster.Modules.Policies;
using Muster.Modules.PolicyHook;
using Muster.Modules.PreApproval;
using Muster.Modules.Restrictions;
using Muster.Modules.SavedViews;
using Muster.Modules.Settings;
using Muster.Modules.StatusPages;
using Muster.Server.Backups;
using Muster.Server.Faults;
using Muster.Server.Health;
using Muster.Server.Live;
using Muster.Server.Metrics;
using Muster.Server.OpenApi;
using Muster.Server.Settings;
using Muster.Server.Web;
using Muster.Storage;

namespace Muster.Server;

/// <summary>The table of contents of the product: every module is added and mapped here, lower ones first.</summary>
internal static class MusterApp
{
    /// <param name="extend">What a test host puts on top: another clock, interceptors.</param>
    public static WebApplication Build(ServerSettings settings, Action<WebApplicationBuilder>? extend = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = "Muster.Server" }
        );
        builder.AddConsoleLog();
        builder.AddListener(settings);
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(new MicrosecondClock(TimeProvider.System));
        services.AddSingleton(settings.PublicAddress);
        services.AddRouting();
        services.AddDatabase(settings);
        services.AddStorage();
        services.AddKeys(options => (options.Source, options.Next) = (settings.Key, settings.NextKey));
        services.AddAudit(settings.Configure);
        services.AddAccess(settings.Configure);
        services.AddSavedViews();
        services.AddPeople();
        services.AddDevices(settings.Configure, settings.Configure);
        services.AddKeyRotation();
        services.AddPolicies(settings.Configure);
        services.AddEnrollments(settings.Configure);
        services.AddEnrollmentKeys();
        services.AddPolicyHook(settings.Configure);
        services.AddEnrollmentTimeGrouping();
        services.AddDirectories();
        services.AddPreApproval(settings.Configure);
        services.AddStatusPages();
        services.AddEnrollmentQueue(settings.Configure);
        services.AddRestrictions();
        services.AddAgentChannel();
        services.AddSettings(settings.Configure);
        services.AddStoragePreparations();
        services.AddRestJson();
        services.AddFaultAnswers();
        services.AddRestDocument();
        services.AddLive();
        services.AddBackups();
        extend?.Invoke(builder);

        var app = builder.Build();
        app.UseMetrics(settings);
        app.UseProxies(settings);
        app.UseFaultAnswers();
        app.UseSecurityHeaders();
        app.UseGraph();
        app.UseHostFilter();
        app.RefuseUnstorableQueries();
        app.UseConsole(settings.WebFolder);
        app.UseRouting();
        app.UseAccess();
        app.MapHealth();
        app.MapRestDocument();
        app.MapAgentChannel();
        app.MapSignIn();
        app.MapGraph();
        var api = app.MapGroup("/api").ProducesProblem(401).ProducesProblem(403);
        api.MapLive();
        api.MapBackups();
        api.MapAccess();
        api.MapAudit();
        api.MapSavedViews();
        api.MapPeople();
        api.MapDevices();
        api.MapKeyRotation();
        api.MapPolicies();
        api.MapEnrollments(settings.Simulation);
        api.MapEnrollmentKeys();
        api.MapPolicyHook();
        api.MapEnrollmentTimeGrouping();
        api.MapDirectories();
        api.MapPreApproval();
        api.MapStatusPages();
        api.MapEnrollmentQueue();
        api.MapRestrictions();
        api.MapSettings();
        app.MapConsole(settings.WebFolder);
        return app;
    }

    /// <summary>Migrations, keys and the first administrator: done before the first answer.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken ct)
    {
        foreach (var preparation in app.Services.GetServices<IPreparation>())
        {
            await preparation.RunAsync(ct);
        }
    }
}
