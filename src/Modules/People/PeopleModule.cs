using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.People.Create;
using Muster.Modules.People.Erase;
using Muster.Modules.People.Groups;
using Muster.Modules.People.Internal;
using Muster.Modules.People.List;
using Muster.Modules.People.Show;
using Muster.Storage;
using Muster.Storage.Model;

namespace Muster.Modules.People;

public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, PeopleModel>()
            .AddSingleton<IPreparation, EmailKeys>()
            .AddSingleton<CreatePersonVerb>()
            .AddSingleton<ErasePersonVerb>()
            .AddSingleton<ListedPeople>()
            .AddSingleton<UserGroupVerbs>()
            .AddSingleton<MemberVerbs>()
            .AddJson(PeopleJson.Default);

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapCreatePerson();
        api.MapPeopleList();
        api.MapShowPerson();
        api.MapGroup("/people")
            .WithTags("People")
            .MapEntityAudit(
                "person",
                "Person",
                Permissions.View,
                (caller, db, id, ct) =>
                    caller
                        .RequestServices.GetRequiredService<IPeopleInScope>()
                        .SeenBy(db, caller.User)
                        .AnyAsync(person => person.Id == new PersonId(id), ct)
            );
        api.MapErasePerson();
        api.MapUserGroups();
    }
}
