using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys.Admit;
using Muster.Modules.EnrollmentKeys.Create;
using Muster.Modules.EnrollmentKeys.Erase;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Modules.EnrollmentKeys.List;
using Muster.Modules.EnrollmentKeys.Revoke;
using Muster.Modules.EnrollmentKeys.Show;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys;

public static class EnrollmentKeysModule
{
    public static IServiceCollection AddEnrollmentKeys(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, EnrollmentKeysModel>()
            .AddSingleton<IAdmissionRule, EnrollmentKeyRule>()
            .AddSingleton<IPlacement, EnrollmentKeyPlacement>()
            .AddSingleton<IDependents, KeysOfPerson>()
            .AddSingleton<IGroupDependents, KeysOfGroup>()
            .AddSingleton<CreateEnrollmentKeyVerb>()
            .AddSingleton<RevokeEnrollmentKeyVerb>()
            .AddJson(EnrollmentKeysJson.Default);

    public static void MapEnrollmentKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/enrollment-keys").WithTags("Enrollment Keys");
        keys.MapEnrollmentKeyList();
        keys.MapShowEnrollmentKey();
        keys.MapCreateEnrollmentKey();
        keys.MapRevokeEnrollmentKey();
        keys.MapEntityAudit(
            EnrollmentKeyAudited.Kind,
            "EnrollmentKey",
            Permissions.View,
            (caller, db, id, ct) =>
                db.EnrollmentKeys(caller.User.ScopeOf(Permissions.View))
                    .AnyAsync(row => row.Id == new EnrollmentKeyId(id), ct)
        );
    }
}
