package it.atlante.catalogue.fields;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.RecordType;
import it.atlante.catalogue.address.HouseNumber;
import it.atlante.catalogue.address.HouseNumberDetails;
import it.atlante.catalogue.address.Locality;
import it.atlante.catalogue.address.LocalityDetails;
import it.atlante.catalogue.area.Area;
import it.atlante.catalogue.area.AreaDetails;
import it.atlante.catalogue.housing.Housing;
import it.atlante.catalogue.housing.HousingDetails;
import it.atlante.catalogue.indicator.Indicator;
import it.atlante.catalogue.indicator.IndicatorDetails;
import it.atlante.catalogue.indicator.IndicatorValue;
import it.atlante.catalogue.indicator.IndicatorValueDetails;
import it.atlante.catalogue.landmark.Landmark;
import it.atlante.catalogue.landmark.LandmarkDetails;
import it.atlante.catalogue.network.Network;
import it.atlante.catalogue.network.NetworkDetails;
import it.atlante.catalogue.network.Tie;
import it.atlante.catalogue.network.TieDetails;
import it.atlante.catalogue.organisation.Organisation;
import it.atlante.catalogue.organisation.OrganisationDetails;
import it.atlante.catalogue.place.Location;
import it.atlante.catalogue.place.LocationDetails;
import it.atlante.catalogue.services.Service;
import it.atlante.catalogue.services.ServiceAtLocation;
import it.atlante.catalogue.services.ServiceAtLocationDetails;
import it.atlante.catalogue.services.ServiceDetails;

/** The classes behind a type of record. */
public final class RecordClasses {

    private RecordClasses() {}

    /** The stored record of a type. */
    public static Class<? extends CatalogueRecord> recordClass(RecordType type) {
        return switch (type) {
            case ORGANISATION -> Organisation.class;
            case LOCATION -> Location.class;
            case AREA -> Area.class;
            case NETWORK -> Network.class;
            case SERVICE -> Service.class;
            case SERVICE_AT_LOCATION -> ServiceAtLocation.class;
            case HOUSING -> Housing.class;
            case LANDMARK -> Landmark.class;
            case TIE -> Tie.class;
            case INDICATOR -> Indicator.class;
            case INDICATOR_VALUE -> IndicatorValue.class;
            case HOUSE_NUMBER -> HouseNumber.class;
            case LOCALITY -> Locality.class;
        };
    }

    static Class<? extends Details> detailsClass(RecordType type) {
        return switch (type) {
            case ORGANISATION -> OrganisationDetails.class;
            case LOCATION -> LocationDetails.class;
            case AREA -> AreaDetails.class;
            case NETWORK -> NetworkDetails.class;
            case SERVICE -> ServiceDetails.class;
            case SERVICE_AT_LOCATION -> ServiceAtLocationDetails.class;
            case HOUSING -> HousingDetails.class;
            case LANDMARK -> LandmarkDetails.class;
            case TIE -> TieDetails.class;
            case INDICATOR -> IndicatorDetails.class;
            case INDICATOR_VALUE -> IndicatorValueDetails.class;
            case HOUSE_NUMBER -> HouseNumberDetails.class;
            case LOCALITY -> LocalityDetails.class;
        };
    }
}
