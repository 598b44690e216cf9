using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Http.Files;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Policies;
using Muster.Modules.StatusPages.Bring;
using Muster.Modules.StatusPages.Change;
using Muster.Modules.StatusPages.Copy;
using Muster.Modules.StatusPages.Create;
using Muster.Modules.StatusPages.Delete;
using Muster.Modules.StatusPages.Erase;
using Muster.Modules.StatusPages.Files;
using Muster.Modules.StatusPages.Freeze;
using Muster.Modules.StatusPages.Internal;
using Muster.Modules.StatusPages.List;
using Muster.Modules.StatusPages.Reorder;
using Muster.Modules.StatusPages.Resolve;
using Muster.Modules.StatusPages.Seed;
using Muster.Modules.StatusPages.Show;
using Muster.Storage;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages;

public static class StatusPagesModule
{
    public static IServiceCollection AddStatusPages(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, StatusPagesModel>()
            .AddSingleton<IPreparation, DefaultProfile>()
            .AddSingleton<IPlacement, FreezeProfile>()
            .AddSingleton<IGroupDependents, ProfilesOfGroup>()
            .AddSingleton<IContentSource, ProfilesAsContent>()
            .AddSingleton<IFileKind, EspFiles>()
            .AddSingleton<ProfileRoom>()
            .AddSingleton<CreateProfileVerb>()
            .AddSingleton<CopyProfileVerb>()
            .AddSingleton<ChangeProfileVerb>()
            .AddSingleton<DeleteProfileVerb>()
            .AddSingleton<ReorderProfilesVerb>()
            .AddJson(StatusPagesJson.Default);

    public static void MapStatusPages(this IEndpointRouteBuilder api)
    {
        var profiles = api.MapGroup("/devices/esp-profiles").WithTags("Enrollment Status Pages");
        profiles.MapProfileList();
        profiles.MapShowProfile();
        profiles.MapCreateProfile();
        profiles.MapChangeProfile();
        profiles.MapDeleteProfile();
        profiles.MapCopyProfile();
        profiles.MapReorderProfiles();
        profiles.MapResolveProfile();
        profiles.MapProfileOfAttempt();
        profiles.MapEntityAudit(
            EspProfileAudited.Kind,
            "EspProfile",
            Permissions.View,
            (caller, db, id, ct) =>
                db.WhollySeenProfiles(caller.User.ScopeOf(Permissions.View))
                    .AnyAsync(row => row.Id == new EspProfileId(id), ct)
        );
    }
}
