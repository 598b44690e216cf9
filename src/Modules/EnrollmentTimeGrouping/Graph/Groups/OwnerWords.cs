using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Modules.Devices;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Groups;

/// <summary>Operators are users, and parts of the server that act in their own name are service principals.</summary>
internal static class OwnerWords
{
    private const string Operator = "operator";

    public static GraphOwner Of(DeviceGroupOwner owner) =>
        owner.Kind == Operator
            ? new GraphOwner
            {
                Type = "#microsoft.graph.user",
                Id = owner.Id,
                DisplayName = owner.Name,
            }
            : Principal(owner.Id, owner.Name);

    /// <summary>There is one directory: the object has the id of its application.</summary>
    public static GraphOwner Of(ServiceIdentity identity) => Principal(identity.AppId, identity.Name);

    public static GraphReference ReferenceTo(DeviceGroupOwner owner, PublicAddress address) =>
        new()
        {
            Id =
                $"{address.Url.AbsoluteUri.TrimEnd('/')}{ApiPaths.Graph}/{(owner.Kind == Operator ? "users" : "servicePrincipals")}/{owner.Id}",
        };

    private static GraphOwner Principal(Guid appId, string name) =>
        new()
        {
            Type = "#microsoft.graph.servicePrincipal",
            Id = appId,
            AppId = appId,
            DisplayName = name,
        };
}
